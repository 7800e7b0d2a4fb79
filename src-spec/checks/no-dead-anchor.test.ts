import { testCheck } from '../testing/check-tester'
import { noDeadAnchor } from './no-dead-anchor'

testCheck(noDeadAnchor)
