# What the scripts beside this one share; to be sourced.

# The java command of a JDK of the given feature version; without one, that of JAVA_HOME or the PATH.
find_java() {
    local version=$1 wish="JAVA_HOME_$1" home
    if [[ -z $version ]]; then
        echo "${JAVA_HOME:+$JAVA_HOME/bin/}java"
        return
    fi
    for home in "${!wish:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
        if [[ -x $home/bin/java && $("$home/bin/java" -version 2>&1 | head -n 1) =~ \"$version[.\"] ]]; then
            echo "$home/bin/java"
            return
        fi
    done
    echo "There is no JDK $version: set JAVA_HOME_$version, or install one below /usr/lib/jvm." >&2
    return 1
}

# Builds all peers if their jars are not there; the instrumenters of some read the JDK's own classes, up to JDK 17.
build_once() {
    local home=$1 module
    for module in harness jdk kotlin ea tascalate offbynull kilim fermata; do
        compgen -G "$home/$module/target/fermata-benchmarks-$module-*.jar" >/dev/null || {
            "$home/build"
            return
        }
    done
}

harness_class_path() {
    echo "$(compgen -G "$1/harness/target/fermata-benchmarks-harness-*.jar"):$1/harness/target/lib/*"
}
