// Required before a program: tells on standard error what the program's process held at most, in kB.
process.on("exit", () => require("node:fs").writeSync(2, `max-memory ${process.resourceUsage().maxRSS}\n`));
