String log = new File(basedir, 'build.log').text
assert log =~ /Orders\.java:16 error FERMATA-\d+ await inside a synchronized block/
assert log.contains('at acme.Orders.load (Orders.java:16)')
assert log =~ /why: /
assert log =~ /fix: /
assert log.contains('no class was written')
assert !new File(basedir, 'target/classes/acme/Greeting.class').getText('ISO-8859-1').contains('Transformed')
