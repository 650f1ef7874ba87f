package hosts.scala

import dev.fermata.{Coroutine, Fermata}
import dev.fermata.Fermata.{await, done, result}
import dev.fermata.annotations.Async
import java.util.concurrent.CompletableFuture

sealed trait Order
final case class Book(title: String, pages: Int) extends Order
case object Nothing extends Order

object Later {
  def later[T](x: T): CompletableFuture[T] = {
    val stage = new CompletableFuture[T]()
    Fermata.spawn(Fermata.yieldNow()).thenRun(() => stage.complete(x))
    stage
  }
}

trait Counting {
  def step: Int

  @Async
  def counted(n: Int): Coroutine[Integer] = {
    var sum = 0
    var i = 0
    while (i < n) {
      sum += await(Later.later[Integer](i)) * step
      i += 1
    }
    result[Integer](sum)
  }
}

class Shop(val step: Int) extends Counting {
  import Later.later

  private val log = new StringBuilder

  @Async
  def matched(order: Order): Coroutine[String] = {
    val text = order match {
      case Book(title, pages) if await(later[Integer](pages)) > 2 => title + await(later("long"))
      case Book(title, _) => title
      case Nothing => await(later("nothing"))
    }
    result(text)
  }

  @Async
  def caught(): Coroutine[String] = {
    val failed = new CompletableFuture[String]()
    failed.completeExceptionally(new java.io.IOException("no"))
    val x =
      try await(failed)
      catch {
        case e: java.io.IOException if await(later(true)) => e.getMessage + await(later("!"))
      } finally log.append(await(later("f")))
    result(x + log)
  }

  def lambda(): Coroutine[Integer] = {
    val base = 20
    var calls = 0
    val body: dev.fermata.AsyncSupplier[Integer, Exception] = () => {
      calls += 1
      result[Integer](base + await(later[Integer](22)) + calls - 1)
    }
    Fermata.async(body)
  }

  def adapted(): Coroutine[Integer] = {
    val more: Int => Coroutine[Integer] = x => result[Integer](x + await(later[Integer](x + 1)))
    more(5)
  }

  @Async
  def hot(): CompletableFuture[Integer] = {
    val (a, b) = (await(later[Integer](20)).intValue, await(later(1.5)).doubleValue)
    done[Integer]((a + b * 2).toInt)
  }
}

object Main {
  def main(args: Array[String]): Unit = {
    def show(name: String, value: Any): Unit = println(name + " " + value)
    val shop = new Shop(2)
    show("counted", Fermata.run(shop.counted(4)))
    show("matched", Fermata.run(shop.matched(Book("t", 3))) + ", " + Fermata.run(shop.matched(Nothing)))
    show("caught", Fermata.run(shop.caught()))
    show("lambda", Fermata.run(shop.lambda()))
    show("adapted", Fermata.run(shop.adapted()))
    val hot: dev.fermata.AsyncSupplier[Integer, Exception] = () => result(await(shop.hot()))
    show("hot", Fermata.run(hot))
  }
}
