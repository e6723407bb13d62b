package broken.modules;

import org.springframework.modulith.Modulithic;

/** Two modules that know each other. */
@Modulithic
public class BrokenProgram {}
