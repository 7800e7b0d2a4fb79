import { testCheck } from './check-tester'
import { noUndeclaredStream } from './no-undeclared-stream'

testCheck(noUndeclaredStream)
