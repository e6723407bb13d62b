/**
 * Mail (mejl) by SMTP, where a mail server is set: a mail says that something waits and leads there by a link. It never says what it is about. A module that
 * has something to tell calls {@link se.egenmakt.mail.Mail#send} in the transaction of the work itself.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Mejl", allowedDependencies = {"shared", "web", "access"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.mail;
