String log = new File(basedir, 'build.log').text
assert log.contains('fermata: 1 of 1 classes transformed')
assert log.contains('fermata: 0 of 1 classes transformed')
assert new File(basedir, 'target/classes/acme/Greeting.class').lastModified() == 1000000000000L
