import { runNorthflankAi } from "./program";

void runNorthflankAi(process.argv);
