import { testCheck } from './check-tester'
import { noDeadLink } from './no-dead-link'

testCheck(noDeadLink)
