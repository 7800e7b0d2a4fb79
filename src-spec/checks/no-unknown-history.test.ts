import { testCheck } from './check-tester'
import { noUnknownHistory } from './no-unknown-history'

testCheck(noUnknownHistory)
