String log = new File(basedir, 'build.log').text
assert log.count('fermata: 1 of 1 classes transformed') == 2
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
