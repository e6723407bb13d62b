@org.jspecify.annotations.NullMarked
package broken.egenmakt.shared;
