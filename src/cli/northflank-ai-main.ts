import { runNorthflankAi } from "./northflank-ai-command";

void runNorthflankAi(process.argv);
