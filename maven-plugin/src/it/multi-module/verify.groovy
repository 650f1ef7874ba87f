String log = new File(basedir, 'build.log').text
assert log.contains('fermata: 1 of 1 classes transformed')
assert log.contains('fermata: 1 of 2 classes transformed')
assert log.contains('good morning, world; hello, world')
