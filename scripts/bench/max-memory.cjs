// Required before a program. Prints the greatest memory of the process in kB on standard error.
process.on("exit", () => require("node:fs").writeSync(2, `max-memory ${process.resourceUsage().maxRSS}\n`));
