package dev.fermata.transform.plan;

import org.jspecify.annotations.Nullable;

/**
 * The members that an async method becomes, beside the stub that has its own name.
 *
 * @param entry the entry copy; null where its parameters would be too many
 * @param resume the resume copy
 * @param frameFactory name of the method that makes the frame
 */
public record MemberNames(@Nullable MemberName entry, MemberName resume, String frameFactory) {}
