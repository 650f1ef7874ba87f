String log = new File(basedir, 'build.log').text
assert log.indexOf('fermata: 2 of 2 classes transformed') >= 0
assert log.indexOf('fermata: 0 of 2 classes transformed') > log.indexOf('fermata: 2 of 2 classes transformed')
['acme', 'META-INF/versions/17/acme'].each {
    assert new File(basedir, "target/classes/$it/Greeting.class").getText('ISO-8859-1').contains('Transformed')
}
return true
