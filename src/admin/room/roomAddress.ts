/** A plain address: the page of a room is loaded by itself, for only there are camera and microphone. */
export const roomAddress = (booking: string) => `/admin/room/${booking}`
