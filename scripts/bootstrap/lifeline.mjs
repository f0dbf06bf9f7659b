/** Loaded before a program that `launch` runs: when the launcher is killed, the program ends as if told to. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
