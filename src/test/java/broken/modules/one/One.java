package broken.modules.one;

import broken.modules.two.Two;

public record One(Two two) {}
