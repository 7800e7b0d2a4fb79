/** Less to read at each start; names stay as they are, for the log of a crash. */
export const short = { compress: true, mangle: false, codegen: { removeWhitespace: true } }
