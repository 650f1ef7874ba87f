String log = new File(basedir, 'build.log').text
assert log.contains('fermata: 1 of 1 classes transformed')
def java = System.getProperty('java.home') + '/bin/java'
def program = [java, '-jar', new File(basedir, 'target/spring-boot-1.0.jar').path].execute()
def said = program.in.text + program.err.text
assert program.waitFor() == 0 : said
assert said.contains('good morning, world')
