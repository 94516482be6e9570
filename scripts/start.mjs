// `npm start`: installs what is missing, builds, runs src/main.ts. `npm run rotate-key` does the same for that command.
import { installPackages } from './install.mjs'
import { runService } from './run-service.mjs'

installPackages()
await import('./build.mjs')
runService(['--enable-source-maps', process.argv[2] === 'rotate-key' ? 'dist/rotate-key.js' : 'dist/main.js'])
