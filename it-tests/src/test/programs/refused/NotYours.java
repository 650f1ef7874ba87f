import dev.fermata.annotations.Async;

class NotYours {
    @Async // error
    int field;

    void parameter(@Async int parameter) {} // error
}
