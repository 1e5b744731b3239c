"""Runs a command several times and prints the medians: wall-clock seconds, seconds of processor time, megabytes of memory.

    run.py RUNS COMMAND…
"""
import os, statistics, subprocess, sys, time

runs = int(sys.argv[1])
wall, cpu, memory = [], [], []
for _ in range(runs):
    begin = time.perf_counter()
    child = subprocess.Popen(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    wall.append(time.perf_counter() - begin)
    if status != 0:
        sys.exit(f"{' '.join(sys.argv[2:])} ended with {status}: {errors.decode(errors='replace')}")
    cpu.append(used.ru_utime + used.ru_stime)
    memory.append(used.ru_maxrss / 1024)
print(f"{statistics.median(wall):.3f} {statistics.median(cpu):.3f} {statistics.median(memory):.0f}")
