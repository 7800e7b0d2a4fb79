import { testCheck } from '../testing/check-tester'
import { noUnknownHistory } from './no-unknown-history'

testCheck(noUnknownHistory)
