/**
 * Values used everywhere: code lists, periods of days, legal basis. No framework, no state.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN, allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package se.egenmakt.shared;
