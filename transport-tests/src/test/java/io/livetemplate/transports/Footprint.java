package io.livetemplate.transports;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this process takes at a moment, after a garbage collection.
 *
 * @param heapBytes of all objects that are reachable
 * @param live how many of them are pages, or belong to a channel, by the names of their classes
 * @param virtualThreads how many objects of that kind there are
 * @param threads names of the platform threads that are not the JDK's own
 * @param files open descriptors
 */
record Footprint(
    long heapBytes, Map<String, Long> live, long virtualThreads, Set<String> threads, long files) {
  private static final Pattern ROW = Pattern.compile(" *\\d+: +(\\d+) +(\\d+) +(\\S+).*");
  private static final Pattern TOTAL = Pattern.compile("Total +(\\d+) +(\\d+)");
  private static final Pattern OURS =
      Pattern.compile(
          "io\\.livetemplate\\.(engine|transport)\\..*\\.(LivePage|PageReceiver|Delivery|\\w+Channel)");

  static Footprint now() throws JMException {
    Map<String, Long> live = new TreeMap<>();
    long heap = 0;
    long virtual = 0;
    for (String line : histogram().lines().toList()) {
      Matcher row = ROW.matcher(line);
      Matcher total = TOTAL.matcher(line);
      if (total.matches()) {
        heap = Long.parseLong(total.group(2));
      } else if (row.matches() && OURS.matcher(row.group(3)).matches()) {
        live.put(row.group(3).replaceFirst(".*\\.", ""), Long.parseLong(row.group(1)));
      } else if (row.matches() && row.group(3).endsWith("VirtualThread")) {
        virtual += Long.parseLong(row.group(1));
      }
    }
    return new Footprint(heap, live, virtual, threadsNow(), filesNow());
  }

  /** {@return all classes with the number and size of their objects, after a full collection} */
  private static String histogram() throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {null},
                new String[] {String[].class.getName()});
  }

  private static Set<String> threadsNow() {
    Set<String> names = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      ThreadGroup group = thread.getThreadGroup();
      if (group != null && group.getName().equals("main")) {
        names.add(thread.getName() + "#" + thread.threadId());
      }
    }
    return names;
  }

  private static long filesNow() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }

  @Override
  public String toString() {
    return "%.1f MiB heap, %d virtual and %d platform threads, %d files, %s"
        .formatted(heapBytes / (1024.0 * 1024), virtualThreads, threads.size(), files, live);
  }
}
