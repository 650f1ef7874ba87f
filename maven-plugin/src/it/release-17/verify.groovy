String log = new File(basedir, 'build.log').text
assert log.contains('3 2 1 0 lift-off')
