import { runEmulatorCommand } from "./program";

void runEmulatorCommand(process.argv);
