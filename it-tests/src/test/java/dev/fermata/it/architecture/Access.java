package dev.fermata.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;

/** Uses of members of the JDK, to be forbidden: calls, method references and fields alike. */
final class Access {

    static final String ANY = ".*";
    static final String CONSTRUCTOR = "<init>";

    /** Those members of a class and of its subclasses whose names match {@code pattern}. */
    static DescribedPredicate<JavaAccess<?>> of(Class<?> owner, String pattern) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + pattern,
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && access.getName().matches(pattern));
    }

    /** Those members of a package's classes whose names match {@code pattern}. */
    static DescribedPredicate<JavaAccess<?>> ofPackage(String owner, String pattern) {
        return DescribedPredicate.describe(
                owner + ".*." + pattern,
                access -> access.getTargetOwner().getPackageName().equals(owner)
                        && access.getName().matches(pattern));
    }

    private Access() {}
}
