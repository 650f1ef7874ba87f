String log = new File(basedir, 'build.log').text
assert log.count('classes transformed') == 3
assert log.contains('on the table: [coffee, egg, toast]')
assert log.contains('[much tea, much milk, sorry: no gold, much sugar]')
assert log.contains('lights out')
