import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Mixed work at an even pace, whether the answers come or not: a request is timed from when it should have been sent, so that a program that stalls
 * is charged for those who wait.
 */
final class Mixed {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Runnable::run).build();

    private Mixed() {}

    /** @param latencies milliseconds, in order of size */
    record Measured(double[] latencies, int failures) {
        double at(double share) {
            return latencies[(int) Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
        }
    }

    /** One of the people at work. */
    record Person(String cookie, String token, String[] commissions) {}

    static Measured run(Person[] people, int perSecond, int seconds) throws InterruptedException {
        var latencies = new ConcurrentLinkedQueue<Double>();
        var failures = new AtomicInteger();
        var random = new Random(42);
        var all = perSecond * seconds;
        long began = System.nanoTime();
        var threads = new Thread[all];
        for (int i = 0; i < all; i++) {
            long due = began + (long) (i * 1e9 / perSecond);
            var request = request(people[random.nextInt(people.length)], random);
            long early = due - System.nanoTime();
            if (early > 0) {
                Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
            }
            threads[i] = Thread.startVirtualThread(() -> {
                try {
                    int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                    if (status != 200 && status != 303) {
                        failures.incrementAndGet();
                    }
                } catch (Exception e) {
                    failures.incrementAndGet();
                }
                latencies.add((System.nanoTime() - due) / 1e6);
            });
        }
        for (var thread : threads) {
            thread.join();
        }
        return new Measured(latencies.stream().mapToDouble(Double::doubleValue).sorted().toArray(), failures.get());
    }

    /** Of a hundred: 30 start pages, 40 clients, 20 contacts, 5 lists of commissions, 5 six-month lists. */
    private static HttpRequest request(Person person, Random random) {
        int what = random.nextInt(100);
        var commission = "/commissions/" + person.commissions()[random.nextInt(person.commissions().length)];
        if (what < 20) {
            var form = "_csrf=" + person.token() + "&kind=telefon&with=klient&formKey=" + new java.util.UUID(random.nextLong(), random.nextLong());
            return to(commission + "/contacts/new", person)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
        }
        var path = what < 50 ? "/" : what < 90 ? commission : what < 95 ? "/commissions" : "/quiet";
        return to(path, person).build();
    }

    private static HttpRequest.Builder to(String path, Person person) {
        return HttpRequest.newBuilder(URI.create(Program.URL + path)).header("Cookie", "egenmakt=" + person.cookie());
    }
}
