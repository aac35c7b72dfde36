// One round of a peer: every file of a folder, from memory, with feedsmith on Node. Prints the same members as `kawaraban lab bench --feeds`.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder, home] = process.argv.slice(2)
const { parseFeed } = await import(pathToFileURL(createRequire(join(home, 'x.js')).resolve('feedsmith')))

// A peer takes text: decoding it is not counted against it.
const feeds = readdirSync(folder).filter(name => !name.endsWith('.headers.json')).sort().map(name => readFileSync(join(folder, name)))
const texts = feeds.map(bytes => new TextDecoder().decode(bytes))
const megabytes = feeds.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6

let best = { wall: Infinity, cpu: Infinity }
let read = 0
const WARM_UP = 3000
const ROUNDS = 5
const spentSince = begin => { const spent = process.cpuUsage(begin); return (spent.user + spent.system) / 1000 }
const begin = process.cpuUsage()
for (let left = ROUNDS; left > 0;) {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  read = 0
  for (const text of texts) {
    try {
      parseFeed(text)
      read++
    } catch {
      // What it cannot read costs it no point here, only the feed.
    }
  }
  const [wall, spent] = [performance.now() - start, spentSince(cpu)]
  if (spentSince(begin) > WARM_UP) {
    left--
    best = { wall: Math.min(best.wall, wall), cpu: Math.min(best.cpu, spent) }
  }
}

console.log(JSON.stringify({
  feeds: feeds.length,
  read,
  megabytes,
  megabytes_per_second: megabytes / best.wall * 1000,
  megabytes_per_cpu_second: megabytes / best.cpu * 1000,
  feeds_per_second: feeds.length / best.wall * 1000,
}))
