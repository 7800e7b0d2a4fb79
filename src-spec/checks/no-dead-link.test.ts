import { testCheck } from '../testing/check-tester'
import { noDeadLink } from './no-dead-link'

testCheck(noDeadLink)
