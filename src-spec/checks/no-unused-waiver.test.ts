import { testCheck } from './check-tester'
import { noUnusedWaiver } from './no-unused-waiver'

testCheck(noUnusedWaiver)
