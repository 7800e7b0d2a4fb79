import { testCheck } from './check-tester'
import { noDeadAnchor } from './no-dead-anchor'

testCheck(noDeadAnchor)
