String log = new File(basedir, 'build.log').text
assert log.contains('Goal Prefix: fermata')
assert log.contains('fermata:transform')
assert log.contains('fermata:transform-tests')
assert log.contains('Bound to phase: process-classes')
assert log.contains('Bound to phase: process-test-classes')
for (parameter in ['skip', 'includes', 'excludes', 'failOnWarning', 'verify']) {
    assert log =~ /(?m)^    $parameter\b/
}
assert log.contains('User property: fermata.skip')
assert log.contains('Fails the build on a warning, too.')
