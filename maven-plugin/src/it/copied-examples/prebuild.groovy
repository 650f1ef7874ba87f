// Copies programs of the examples, each as it stands, into projects of their own that have nothing but the README's lines.
def root = new File(basedir, '../../../..').canonicalFile
def shown = (new File(root, 'README.md').text =~ /(?s)```xml\r?\n(.*?)```/).collect { it[1] }
def pom = new File(basedir, 'pom.xml').text
        .replace('<!-- dependencies -->', shown.find { it.contains('<dependency>') })
        .replace('<!-- plugin -->', shown.find { it.contains('<plugin>') })
assert pom.contains('fermata-runtime') && pom.contains('fermata-annotations') && pom.contains('fermata-maven-plugin')

['Breakfast', 'ConnectionPool', 'Chat'].each { program ->
    def source = "src/main/java/dev/fermata/examples/${program}.java"
    def copy = new File(basedir, "${program}/${source}")
    copy.parentFile.mkdirs()
    copy.text = new File(root, "examples/${source}").text
    new File(basedir, "${program}/pom.xml").text = pom
}
return true
