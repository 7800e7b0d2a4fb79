import { testCheck } from '../testing/check-tester'
import { noUnusedWaiver } from './no-unused-waiver'

testCheck(noUnusedWaiver)
