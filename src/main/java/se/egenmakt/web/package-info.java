/**
 * The frame in which every page is made (sidramen): layout, components, forms, texts, formats, charts, assets and error pages.
 * It knows nothing of clients, figures or deficiencies. All of this package is open to other modules; a sub-package would not be.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Sidor", allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package se.egenmakt.web;
