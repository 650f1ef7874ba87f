package hosts.scala.wrong

import dev.fermata.{Coroutine, Fermata}
import dev.fermata.Fermata.{await, result}
import dev.fermata.annotations.Async
import hosts.scala.Later

class Lazy {
  @Async
  def count(): Coroutine[Integer] = {
    lazy val twice = await(Later.later[Integer](21)) * 2 // FERMATA-101
    result[Integer](twice)
  }
}

class Looping {
  @Async
  def count(): Coroutine[Integer] = {
    for (i <- 1 to 3) await(Later.later[Integer](i)) // FERMATA-107
    result[Integer](3)
  }
}

object Wrong {
  def main(args: Array[String]): Unit = {
    println(new Lazy)
    try Fermata.run(new Looping().count())
    catch {
      case expected: dev.fermata.NotTransformedException => println(expected.getMessage)
    }
  }
}
