/** Megabytes of /dev/shm that the ranks of one server need to exchange data. */
export const neededSharedMemory = (ranks: number) => 160 + 240 * ranks;
