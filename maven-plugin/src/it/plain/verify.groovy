String log = new File(basedir, 'build.log').text
assert log.contains('fermata: 1 of 2 classes transformed')
assert log.contains('good morning, world')
assert new File(basedir, 'target/classes/acme/Greeting.class').getText('ISO-8859-1').contains('Transformed')
