package dev.fermata.transform.warn;

/**
 * The list of calls that block, as Fermata comes with it, in the format of {@link BlockingCalls}: what waits for others (threads,
 * processes, networks, people) or moves whole files. Left out is what usually takes no time: locks, single writes, questions
 * about files.
 */
final class CommonBlockingCalls {

    static final String TEXT = """
            # Time and threads
            java.lang.Thread.sleep -> await(sleep(Duration.ofMillis(...)))
            java.lang.Thread.join -> let the thread complete a CompletableFuture, and await that
            java.util.concurrent.TimeUnit.sleep -> await(sleep(Duration.ofMillis(...)))
            java.util.concurrent.TimeUnit.timedJoin
            java.util.concurrent.TimeUnit.timedWait
            java.lang.Object.wait -> use a Promise, or a CompletableFuture, and await that
            java.util.concurrent.locks.LockSupport.park* -> use a Promise, or a CompletableFuture, and await that
            java.lang.Process.waitFor -> await(process.onExit())

            # Futures and executors
            java.util.concurrent.Future.get -> make it a CompletableFuture, and await that
            java.util.concurrent.CompletableFuture.get -> await(future)
            java.util.concurrent.CompletableFuture.join -> await(future)
            java.util.concurrent.ForkJoinTask.join -> make it a CompletableFuture, and await that
            java.util.concurrent.ForkJoinTask.invoke -> make it a CompletableFuture, and await that
            java.util.concurrent.ForkJoinPool.invoke -> await(CompletableFuture.supplyAsync(..., pool))
            java.util.concurrent.ForkJoinPool.awaitQuiescence
            java.util.concurrent.ExecutorService.awaitTermination
            java.util.concurrent.ExecutorService.invokeAll
            java.util.concurrent.ExecutorService.invokeAny
            java.util.concurrent.ExecutorService.close
            java.util.concurrent.CompletionService.take
            java.util.concurrent.CompletionService.poll(long, java.util.concurrent.TimeUnit)
            dev.fermata.Task.get -> await(task)
            dev.fermata.Task.join -> await(task)
            dev.fermata.Fermata.run -> await(...) what it runs
            java.util.concurrent.FutureTask extends java.util.concurrent.Future
            java.util.concurrent.RunnableFuture extends java.util.concurrent.Future
            java.util.concurrent.ScheduledFuture extends java.util.concurrent.Future
            java.util.concurrent.RunnableScheduledFuture extends java.util.concurrent.Future
            java.util.concurrent.ForkJoinTask extends java.util.concurrent.Future
            java.util.concurrent.RecursiveTask extends java.util.concurrent.ForkJoinTask
            java.util.concurrent.RecursiveAction extends java.util.concurrent.ForkJoinTask
            java.util.concurrent.CountedCompleter extends java.util.concurrent.ForkJoinTask
            javax.swing.SwingWorker extends java.util.concurrent.Future
            java.util.concurrent.ScheduledExecutorService extends java.util.concurrent.ExecutorService
            java.util.concurrent.AbstractExecutorService extends java.util.concurrent.ExecutorService
            java.util.concurrent.ThreadPoolExecutor extends java.util.concurrent.ExecutorService
            java.util.concurrent.ScheduledThreadPoolExecutor extends java.util.concurrent.ExecutorService
            java.util.concurrent.ForkJoinPool extends java.util.concurrent.ExecutorService
            java.util.concurrent.ExecutorCompletionService extends java.util.concurrent.CompletionService

            # Waiting for one another
            java.util.concurrent.CountDownLatch.await
            java.util.concurrent.CyclicBarrier.await
            java.util.concurrent.Phaser.arriveAndAwaitAdvance
            java.util.concurrent.Phaser.awaitAdvance*
            java.util.concurrent.Exchanger.exchange
            java.util.concurrent.Semaphore.acquire*
            java.util.concurrent.Semaphore.tryAcquire(long, java.util.concurrent.TimeUnit)
            java.util.concurrent.Semaphore.tryAcquire(int, long, java.util.concurrent.TimeUnit)
            java.util.concurrent.locks.Condition.await*
            java.util.concurrent.locks.Lock.tryLock(long, java.util.concurrent.TimeUnit)
            java.util.concurrent.locks.ReentrantLock extends java.util.concurrent.locks.Lock
            java.util.concurrent.BlockingQueue.put
            java.util.concurrent.BlockingQueue.take
            java.util.concurrent.BlockingQueue.offer(java.lang.Object, long, java.util.concurrent.TimeUnit)
            java.util.concurrent.BlockingQueue.poll(long, java.util.concurrent.TimeUnit)
            java.util.concurrent.BlockingDeque.putFirst
            java.util.concurrent.BlockingDeque.putLast
            java.util.concurrent.BlockingDeque.takeFirst
            java.util.concurrent.BlockingDeque.takeLast
            java.util.concurrent.BlockingDeque.pollFirst(long, java.util.concurrent.TimeUnit)
            java.util.concurrent.BlockingDeque.pollLast(long, java.util.concurrent.TimeUnit)
            java.util.concurrent.TransferQueue.transfer
            java.util.concurrent.BlockingDeque extends java.util.concurrent.BlockingQueue
            java.util.concurrent.TransferQueue extends java.util.concurrent.BlockingQueue
            java.util.concurrent.ArrayBlockingQueue extends java.util.concurrent.BlockingQueue
            java.util.concurrent.LinkedBlockingQueue extends java.util.concurrent.BlockingQueue
            java.util.concurrent.SynchronousQueue extends java.util.concurrent.BlockingQueue
            java.util.concurrent.PriorityBlockingQueue extends java.util.concurrent.BlockingQueue
            java.util.concurrent.DelayQueue extends java.util.concurrent.BlockingQueue
            java.util.concurrent.LinkedBlockingDeque extends java.util.concurrent.BlockingDeque
            java.util.concurrent.LinkedTransferQueue extends java.util.concurrent.TransferQueue
            ! java.util.concurrent.PriorityBlockingQueue.put
            ! java.util.concurrent.PriorityBlockingQueue.offer
            ! java.util.concurrent.DelayQueue.put
            ! java.util.concurrent.DelayQueue.offer
            ! java.util.concurrent.LinkedTransferQueue.put
            ! java.util.concurrent.LinkedTransferQueue.offer

            # Networks
            java.net.http.HttpClient.send -> await(client.sendAsync(...))
            java.net.URL.openStream -> await(httpClient.sendAsync(...))
            java.net.URL.getContent -> await(httpClient.sendAsync(...))
            java.net.URLConnection.connect -> await(httpClient.sendAsync(...))
            java.net.URLConnection.getInputStream -> await(httpClient.sendAsync(...))
            java.net.URLConnection.getContent -> await(httpClient.sendAsync(...))
            java.net.HttpURLConnection.getResponseCode -> await(httpClient.sendAsync(...))
            java.net.HttpURLConnection.getResponseMessage -> await(httpClient.sendAsync(...))
            java.net.HttpURLConnection extends java.net.URLConnection
            java.net.JarURLConnection extends java.net.URLConnection
            javax.net.ssl.HttpsURLConnection extends java.net.HttpURLConnection
            java.net.Socket.connect
            java.net.Socket.<init>(java.lang.String, int)
            java.net.Socket.<init>(java.net.InetAddress, int)
            java.net.ServerSocket.accept
            java.net.DatagramSocket.receive
            javax.net.ssl.SSLSocket.startHandshake
            java.net.MulticastSocket extends java.net.DatagramSocket
            javax.net.ssl.SSLSocket extends java.net.Socket
            javax.net.ssl.SSLServerSocket extends java.net.ServerSocket
            javax.naming.Context.lookup
            javax.naming.InitialContext.lookup

            # Streams and files
            java.io.InputStream.read*
            java.io.InputStream.transferTo
            java.io.InputStream.skipNBytes
            java.io.FileInputStream extends java.io.InputStream
            java.io.BufferedInputStream extends java.io.InputStream
            java.io.DataInputStream extends java.io.InputStream
            java.io.ObjectInputStream extends java.io.InputStream
            java.io.PipedInputStream extends java.io.InputStream
            java.io.FilterInputStream extends java.io.InputStream
            java.util.zip.GZIPInputStream extends java.io.InputStream
            java.util.zip.InflaterInputStream extends java.io.InputStream
            java.util.zip.ZipInputStream extends java.io.InputStream
            java.io.BufferedReader.readLine
            java.io.LineNumberReader.readLine
            java.io.PipedReader.read
            java.io.FileReader.read
            java.io.InputStreamReader.read
            java.io.Console.readLine
            java.io.Console.readPassword
            java.nio.file.Files.readAllBytes
            java.nio.file.Files.readAllLines
            java.nio.file.Files.readString
            java.nio.file.Files.write
            java.nio.file.Files.writeString
            java.nio.file.Files.copy
            java.nio.channels.FileChannel.transfer*
            java.nio.channels.FileChannel.lock
            java.nio.channels.FileChannel.force
            java.nio.channels.Selector.select()
            java.nio.channels.Selector.select(long)

            # Databases
            java.sql.DriverManager.getConnection
            javax.sql.DataSource.getConnection
            java.sql.Connection.commit
            java.sql.Connection.rollback
            java.sql.Connection.isValid
            java.sql.Statement.execute*
            java.sql.PreparedStatement extends java.sql.Statement
            java.sql.CallableStatement extends java.sql.PreparedStatement
            javax.sql.RowSet.execute

            # Libraries
            com.google.common.util.concurrent.Uninterruptibles.*
            io.reactivex.rxjava3.core.Single.blocking*
            io.reactivex.rxjava3.core.Maybe.blocking*
            io.reactivex.rxjava3.core.Observable.blocking*
            io.reactivex.rxjava3.core.Flowable.blocking*
            io.reactivex.rxjava3.core.Completable.blocking*
            okhttp3.Call.execute -> call.enqueue(...) with a callback that completes a CompletableFuture, and await that
            retrofit2.Call.execute -> call.enqueue(...) with a callback that completes a CompletableFuture, and await that
            reactor.core.publisher.Mono.block -> await(mono.toFuture())
            reactor.core.publisher.Mono.blockOptional -> await(mono.toFuture())
            reactor.core.publisher.Flux.blockFirst -> await(flux.next().toFuture())
            reactor.core.publisher.Flux.blockLast -> await(flux.last().toFuture())
            org.springframework.web.client.RestTemplate.exchange
            org.springframework.web.client.RestTemplate.execute
            org.springframework.web.client.RestTemplate.getFor*
            org.springframework.web.client.RestTemplate.postFor*
            org.springframework.jdbc.core.JdbcTemplate.batchUpdate
            org.springframework.jdbc.core.JdbcTemplate.execute
            org.springframework.jdbc.core.JdbcTemplate.query*
            org.springframework.jdbc.core.JdbcTemplate.update
            """;

    private CommonBlockingCalls() {}
}
