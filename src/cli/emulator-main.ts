import { runEmulatorCommand } from "./emulator-command";

void runEmulatorCommand(process.argv);
