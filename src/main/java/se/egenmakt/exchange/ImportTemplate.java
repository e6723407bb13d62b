package se.egenmakt.exchange;

final class ImportTemplate { static final String EXPLANATIONS = "förklaringar"; private ImportTemplate() {} }
