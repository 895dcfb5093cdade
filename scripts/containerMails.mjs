import { createServer as createPages } from 'node:http'
import { createServer } from 'node:net'

/**
 * Stands for the mail catcher of the demo where its image cannot be had: takes every mail on 1025 and sends none on; who
 * asks on 8025 is told whom they were for. No mail server for anything else.
 */
/** @type {string[]} */
const readers = []
createServer((socket) => {
  let [rest, isText] = ['', false]
  const say = (/** @type {string} */ words) => socket.write(`${words}\r\n`)
  socket.on('error', () => {})
  socket.on('data', (piece) => {
    const lines = (rest + piece).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (isText) {
        isText = line !== '.'
        if (!isText) say('250 taken')
        continue
      }
      const [verb = ''] = line.toUpperCase().split(' ')
      if (verb === 'RCPT') readers.push(/<(.*)>/.exec(line)?.[1] ?? '')
      if (verb === 'DATA') isText = true
      say(verb === 'DATA' ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 well')
    }
  })
  say('220 mails')
}).listen(1025)
createPages((_asked, answer) => answer.end(JSON.stringify(readers))).listen(8025)
