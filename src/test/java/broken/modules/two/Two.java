package broken.modules.two;

import broken.modules.one.One;

public record Two(One one) {}
