import { testCheck } from '../testing/check-tester'
import { noIndexDisagreement } from './no-index-disagreement'

testCheck(noIndexDisagreement)
