String log = new File(basedir, 'build.log').text
assert log.contains('WARNING')
assert log.contains('Orders.java:15 warning FERMATA-202 the coroutine of Fermata.sleep is dropped')
assert log.contains('Orders.java:17 warning FERMATA-203 Database.query blocks in an async body')
assert log.contains('fix: await(database.queryAsync())')
assert log.contains('no class was written')
assert !new File(basedir, 'target/classes/acme/Orders.class').getText('ISO-8859-1').contains('Transformed')
